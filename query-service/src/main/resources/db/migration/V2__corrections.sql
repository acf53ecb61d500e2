-- What people corrected, and what that changes.
--
-- correction is the log, append only. corrected_entity is the part of its fold that queries need.
-- mention.entity_id follows from uncorrected_entity_id and the log; whoever appends to the log
-- derives it anew for the mentions that change, in the same transaction.

create table correction (
  -- 1, 2, 3 … without gaps: whoever appends holds an advisory lock.
  sequence         bigint primary key,
  -- The correction as it is published: JSON of EntityChanged.
  event            text not null,
  -- Every entity that it names, and the entity of what it undoes.
  entity_ids       text[] not null,
  -- Entities whose answers it changed: publishing it again tells the cache again.
  touched_entities text[] not null,
  published        boolean not null default false
);
comment on table correction is 'Every correction and undoing that a person made. Append only.';
create index correction_of_entity on correction using gin (entity_ids);
create index correction_unpublished on correction (sequence) where not published;

create function refuse_to_change_the_log() returns trigger language plpgsql as $$
begin
  raise exception 'the log of corrections is append only';
end
$$;
create trigger correction_is_append_only
  before delete or update of sequence, event, entity_ids, touched_entities on correction
  for each row execute function refuse_to_change_the_log();

create table corrected_entity (
  entity_id   text collate "C" primary key,
  -- The entity that it was merged into; itself unless it was merged away.
  current_id  text collate "C" not null,
  -- The name and the Wikidata item that people gave it.
  name        text,
  wikidata    text,
  -- Lossy form of name, for lookup only; never shown.
  search_form text
);
comment on table corrected_entity is 'What the corrections say of each entity that they name.';

-- What the event says of its entities, once more where corrections need it.
alter table article add column entities text;
update article a set entities = coalesce((
  select '[' || string_agg(
      '{"id":' || to_json(e.entity_id)::text
      || ',"type":"' || e.type
      || '","name":' || to_json(e.canonical_name)::text || '}', ',' order by e.entity_id)
    || ']'
  from article_entity e where e.article_id = a.article_id), '[]');
alter table article alter column entities set not null;

alter table mention
  -- How sure the resolution is, in [0,1]; null where the event does not say.
  add column confidence double precision,
  -- The entity that resolution gave, before corrections.
  add column uncorrected_entity_id text collate "C",
  -- The entity in the event: corrected as far as the log reached then.
  add column event_entity_id text collate "C",
  -- Copied from article; empty where unknown.
  add column outlet text collate "C";
update mention m set uncorrected_entity_id = entity_id, event_entity_id = entity_id,
  outlet = coalesce((select a.outlet from article a where a.article_id = m.article_id), '');
alter table mention
  alter column uncorrected_entity_id set not null,
  alter column event_entity_id set not null,
  alter column outlet set not null;

-- The name, type and more of an entity are elected: each mention casts a vote for what its event
-- says of the entity. A vote is its own if the event's resolution meant this very entity, and not
-- one that a correction made it; own votes win over any number of others.
alter table entity
  add column english_name text,
  add column wikidata text,
  add column latitude double precision,
  add column longitude double precision;
drop table entity_name;
create table entity_name (
  entity_id     text collate "C" not null references entity on delete cascade,
  own           boolean not null,
  name          text collate "C" not null,
  -- Everything that the vote says: JSON of Description.
  description   text collate "C" not null,
  mention_count integer not null,
  primary key (entity_id, own, description)
);
comment on table entity_name is 'Votes for the name, type and more of an entity, one for each mention.';
insert into entity_name (entity_id, own, name, description, mention_count)
select entity_id, true, canonical_name,
  '{"type":"' || type || '","name":' || to_json(canonical_name)::text || '}', sum(mention_count)
from article_entity group by entity_id, canonical_name, type;

alter table article_entity drop column type, drop column canonical_name;

-- Spellings by outlet.
alter table entity_form rename to entity_form_before;
alter table entity_form_before rename constraint entity_form_pkey to entity_form_before_pkey;
drop index if exists entity_form_search;
create table entity_form (
  entity_id     text collate "C" not null references entity on delete cascade,
  surface       text collate "C" not null,
  -- Who published it; empty where unknown.
  outlet        text collate "C" not null,
  mention_count integer not null,
  -- Lossy form of surface, for lookup only; never shown.
  search_form   text not null,
  primary key (entity_id, surface, outlet)
);
comment on table entity_form is 'Every spelling of an entity in every outlet, counted over all articles.';
insert into entity_form (entity_id, surface, outlet, mention_count, search_form)
select m.entity_id, m.surface, m.outlet, count(*), max(f.search_form)
from mention m
join entity_form_before f on f.entity_id = m.entity_id and f.surface = m.surface
group by m.entity_id, m.surface, m.outlet;
drop table entity_form_before;

-- When a spelling was first seen in an outlet.
create index mention_first_seen on mention (entity_id, surface, outlet, sort_at);

do $$
begin
  if exists (select from pg_extension where extname = 'pg_trgm') then
    create index entity_form_search on entity_form using gin (search_form gin_trgm_ops);
  end if;
end
$$;
