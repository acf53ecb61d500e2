-- What the event stream told, and what is counted from it.
--
-- article, mention and article_entity hold the newest tagging of each article.
-- entity, entity_form and entity_name are sums over them: every transaction that replaces an
-- article adds the difference, so the sums hold after any replay or re-tagging.
--
-- Identifiers compare by code point (collate "C"), so that pages are cut the same way everywhere.

create table article (
  article_id       text collate "C" primary key,
  revision         integer not null,
  model_version    text not null,
  enriched_at      timestamptz not null,
  cleaned_at       timestamptz not null,
  published_at     timestamptz,
  -- The instant that orders articles: when it was published, or else when it was cleaned.
  sort_at          timestamptz not null,
  outlet           text,
  url              text,
  source_id        text,
  title            text,
  author           text,
  language         text not null,
  near_copy_of     text,
  text             text not null,
  text_sha256      text not null,
  -- Title and paragraphs as spans of text, and what cleaning removed: JSON arrays as in the event.
  sections         text not null,
  removed_lines    text not null,
  -- Entities whose numbers the last write changed: a redelivery tells the cache again.
  touched_entities text[] not null
);
comment on table article is 'The newest tagging of the newest revision of each article.';
create index article_newest on article (sort_at desc, article_id desc);
create index article_outlet_newest on article (outlet, sort_at desc, article_id desc);

create table article_search (
  article_id    text collate "C" primary key references article,
  -- Stems of the text's words, as SearchWords gives them to the stemmer; for lookup only.
  search_vector tsvector not null
);
comment on table article_search is 'The words of each article, for searching.';
create index article_search_words on article_search using gin (search_vector);

create table entity (
  entity_id      text collate "C" primary key,
  type           text not null,
  -- The name that most mentions give it; ties go to the smaller name.
  canonical_name text not null,
  mention_count  integer not null,
  article_count  integer not null
);
comment on table entity is 'What several mentions name, counted over all articles.';
create index entity_most_mentioned on entity (mention_count desc, entity_id);
create index entity_type_most_mentioned on entity (type, mention_count desc, entity_id);

create table entity_form (
  entity_id     text collate "C" not null references entity on delete cascade,
  surface       text collate "C" not null,
  mention_count integer not null,
  -- Lossy form of surface, for lookup only; never shown.
  search_form   text not null,
  primary key (entity_id, surface)
);
comment on table entity_form is 'Every spelling of an entity, counted over all articles.';

create table entity_name (
  entity_id     text collate "C" not null references entity on delete cascade,
  name          text collate "C" not null,
  mention_count integer not null,
  primary key (entity_id, name)
);
comment on table entity_name is 'Votes for the canonical name: each article casts its mentions for the name that its event gives.';

create table article_entity (
  article_id     text collate "C" not null references article,
  entity_id      text collate "C" not null,
  type           text not null,
  canonical_name text not null,
  mention_count  integer not null,
  -- Copied from article, so that the newest articles of an entity are read from one index.
  sort_at        timestamptz not null,
  primary key (article_id, entity_id)
);
comment on table article_entity is 'What one article adds to each entity.';
create index article_entity_newest on article_entity (entity_id, sort_at desc, article_id desc);

create table mention (
  article_id  text collate "C" not null references article,
  begin_utf16 integer not null,
  end_utf16   integer not null,
  surface     text collate "C" not null,
  type        text not null,
  score       double precision not null,
  entity_id   text collate "C" not null,
  rules       text[] not null,
  -- Copied from article, so that the newest mentions of an entity are read from one index.
  sort_at     timestamptz not null,
  primary key (article_id, begin_utf16)
);
comment on table mention is 'One occurrence of a name: a half-open span of article.text in UTF-16 code units.';
create index mention_newest on mention (entity_id, sort_at desc, article_id desc, begin_utf16);

-- Looking a spelling up by any part of it works without pg_trgm, only slower.
do $$
begin
  if exists (select from pg_available_extensions where name = 'pg_trgm') then
    create extension if not exists pg_trgm;
    create index entity_form_search on entity_form using gin (search_form gin_trgm_ops);
  end if;
exception
  when insufficient_privilege then
    raise notice 'pg_trgm is there, but this role may not create it: spellings are searched without an index';
end
$$;
