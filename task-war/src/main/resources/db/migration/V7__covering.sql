-- A person's rows lie scattered: to read all of them takes ten times longer than to read all of their entries in an index. So the
-- index that each list begins with has what lists are filtered, ordered and counted by, all but texts.

-- A row of an index has at most 2704 bytes, an owner up to 1020: no tag_keys where the tags are longer than tags are.
-- The function's text instead of tag_key, which would be planned for each insert.
alter table task
  alter tag_keys drop not null,
  alter tag_keys set expression as (
    case when octet_length(tags) <= 400 then string_to_array(lower(normalize(tags, nfc) collate pg_unicode_fast), ' ') end);

drop index task_created;
create index task_created on task (owner, created_at, id)
  include (status, due_date, all_day, due_zone, priority, tag_keys, project_id, parent_id, position, completed_at, deleted_at);
