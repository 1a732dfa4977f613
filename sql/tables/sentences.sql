create table sentences (
    sentence_id varchar,
    article_id varchar,
    sentence_no bigint,
    char_start bigint,
    char_end bigint,
    text varchar,
    published_on date
);
comment on table sentences is 'One row a sentence of an article, with its exact place in the text. Key: sentence_id. Day: published_on.';
comment on column sentences.sentence_id is 'article_id, a hyphen, and sentence_no in four digits.';
comment on column sentences.article_id is 'The article (articles.article_id).';
comment on column sentences.sentence_no is 'Position in the article, from 0.';
comment on column sentences.char_start is 'First character in articles.text, from 0.';
comment on column sentences.char_end is 'One past the last character.';
comment on column sentences.text is 'The sentence, letter for letter.';
comment on column sentences.published_on is 'The day of the article; the partition.';
