create table figures (
    figure_id varchar,
    article_id varchar,
    sentence_id varchar,
    char_start bigint,
    char_end bigint,
    span varchar,
    value bigint,
    value_high bigint,
    qualifier varchar,
    outcome varchar,
    subject varchar,
    place varchar,
    place_id varchar,
    place_precision bigint,
    country varchar,
    date date,
    date_precision bigint,
    date_from date,
    date_to date,
    source varchar,
    source_official boolean,
    scope varchar,
    attacker varchar,
    attack_type varchar,
    stated_at timestamp,
    additive boolean,
    part_of varchar,
    withdrawn boolean,
    earlier boolean,
    whole boolean,
    rule varchar,
    published_on date
);
comment on table figures is 'One row a count that an article states about an attack or its consequences. Key: figure_id. Day: published_on.';
comment on column figures.figure_id is 'First 16 hexadecimal digits of sha256 of article_id:char_start:char_end:outcome:subject.';
comment on column figures.article_id is 'The article that states it (articles.article_id).';
comment on column figures.sentence_id is 'The sentence that states it (sentences.sentence_id).';
comment on column figures.char_start is 'First character of the span in articles.text, from 0.';
comment on column figures.char_end is 'One past the last character of the span.';
comment on column figures.span is 'The words that state the count, qualifier included, letter for letter.';
comment on column figures.value is 'The number; the lower one of a range; NULL when the qualifier is vague.';
comment on column figures.value_high is 'The upper number of a range, else NULL.';
comment on column figures.qualifier is 'exact, at_least, more_than, about, up_to, fewer_than, range or vague.';
comment on column figures.outcome is 'What happened to the things counted: killed, injured, launched, intercepted, damaged and so on.';
comment on column figures.subject is 'What was counted: people, children, drones, homes and so on.';
comment on column figures.place is 'Where, as City, City/District, Region Oblast or Country; NULL when it cannot be told.';
comment on column figures.place_id is 'The gazetteer place (places.place_id); NULL when place is NULL or not in the gazetteer.';
comment on column figures.place_precision is '1 the exact place, 2 near it, 3 its region or country.';
comment on column figures.country is 'ISO 3166 alpha-2 code of the country of the place.';
comment on column figures.date is 'The day it happened; NULL when it cannot be resolved.';
comment on column figures.date_precision is '1 the day, 2 within a week, 3 the month.';
comment on column figures.date_from is 'The first day that the words leave open where they give none (in April); else NULL.';
comment on column figures.date_to is 'The last day that the words leave open; else NULL.';
comment on column figures.source is 'Who is said to have given the count; NULL when the article says it in its own voice.';
comment on column figures.source_official is 'Whether the source speaks for a state, one of its services or a body of states; NULL where the article does not tell.';
comment on column figures.scope is 'incident (this attack), background (another attack, recalled) or cumulative (a running total).';
comment on column figures.attacker is 'The side that attacked, if told.';
comment on column figures.attack_type is 'ACLED sub-event type, if told.';
comment on column figures.stated_at is 'When the count was stated, UTC, where the text tells; else NULL and the article time counts.';
comment on column figures.additive is 'Whether the count comes on top of another one (another 12).';
comment on column figures.part_of is 'The figure of which this one is a part (figures.figure_id).';
comment on column figures.withdrawn is 'Whether the text takes the count back (33 and not 34: 34 is withdrawn).';
comment on column figures.earlier is 'Whether the text recalls it as an older toll (up from 12).';
comment on column figures.whole is 'Whether the count covers the whole of its place, as far as its words tell; false for breakdowns, additions and shares.';
comment on column figures.rule is 'The rule of the grammar that found it.';
comment on column figures.published_on is 'The day of the article; the partition.';
