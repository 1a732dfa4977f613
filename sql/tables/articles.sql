create table articles (
    article_id varchar,
    external_id varchar,
    url varchar,
    publisher varchar,
    title varchar,
    language varchar,
    published_at timestamp,
    published_on date,
    date_basis varchar,
    text varchar,
    raw_sha256 varchar,
    raw_path varchar,
    syndicated_from varchar
);
comment on table articles is 'One row an article, read from its bytes in the raw zone. Key: article_id. Day: published_on.';
comment on column articles.article_id is 'First 16 hexadecimal digits of the sha256 of the raw bytes: the same bytes are one article.';
comment on column articles.external_id is 'The id the input gave, or its file name; unique only as far as its sender keeps it so.';
comment on column articles.url is 'Where the article was published, if told.';
comment on column articles.publisher is 'The outlet that published it, if told.';
comment on column articles.title is 'The headline; kept, but not read for figures.';
comment on column articles.language is 'Language as the input tells it (ISO 639-1).';
comment on column articles.published_at is 'When it was published, UTC; a bare date is its midnight. NULL when nothing tells.';
comment on column articles.published_on is 'The day of publication as the publisher wrote it, or the day of collection when nothing tells; the partition.';
comment on column articles.date_basis is 'What published_on rests on: metadata, page, dateline or collected.';
comment on column articles.text is 'The text, unaltered: every offset of sentences and figures counts its characters from 0.';
comment on column articles.raw_sha256 is 'sha256 of the raw bytes.';
comment on column articles.raw_path is 'The unchanged copy, relative to the ledger home.';
comment on column articles.syndicated_from is 'The article this one is a copy of, if it is one (articles.article_id).';
