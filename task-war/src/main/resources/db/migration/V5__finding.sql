-- How words are told apart here is the same in every cluster. PostgreSQL's own parser and pg_trgm go by its LC_CTYPE,
-- and see no letter beyond ASCII where that is C.
create extension if not exists fuzzystrmatch;

-- The words of a text as they are compared, parted by spaces: compatible letters are one (NFKD), in lower case, without
-- accents, without Hebrew and Arabic points, without what has no width. Emoji and other symbols are words of their own,
-- and so are the letters of scripts that do not part words.
-- PL/pgSQL here and below, since it keeps its plan: SQL functions in a generated column are planned for each insert.
create function search_words(text text) returns text
  language plpgsql immutable strict parallel safe as $$
begin
  if octet_length(text) = char_length(text) then
    text := lower(text collate pg_unicode_fast);
  else
    text := regexp_replace(
      normalize(regexp_replace(
        normalize(lower(normalize(text, nfkc) collate pg_unicode_fast), nfkd),
        '[\u0300-\u036F\u0591-\u05C7\u064B-\u065F\u0670\u00AD\u200B-\u200F\u202A-\u202E\u2060-\u2069\uFE00-\uFE0F\uFEFF]+',
        '', 'g'), nfc),
      '([\u0E00-\u0EFF\u1000-\u109F\u1780-\u17FF\u2190-\u2BFF\u3005-\u3007\u3040-\u30FF\u3400-\u9FFF\uF900-\uFAFF\U0001F000-\U0003FFFF])',
      ' \1 ', 'g');
  end if;
  return btrim(regexp_replace(
    text collate pg_unicode_fast, '[[:space:][:punct:][:cntrl:]$+<=>^`|~]+', ' ', 'g'));
end $$;

-- What a task is found by: its words, and those of the title once more behind a ^, which is part of no word.
-- A lexeme has at most 2046 bytes; 64 letters tell words apart.
create function search_document(title text, tags text, description text) returns tsvector
  language plpgsql immutable parallel safe as $$
declare
  words text := replace(' ' || search_words(title), ' ', ' ^') || ' '
    || search_words(title || ' ' || tags || ' ' || coalesce(description, ''));
begin
  if octet_length(words) > 2000 then
    words := regexp_replace(words, '(\S{64})\S+', '\1', 'g');
  end if;
  return cast(words as tsvector);
end $$;

-- The words of each part of a task, in order; no word is |.
create function search_text(title text, tags text, description text) returns text
  language sql immutable parallel safe
  return regexp_replace(
    ' ' || search_words(title) || ' | ' || search_words(tags) || ' | ' || coalesce(search_words(description), ''),
    ' +', ' ', 'g');

-- All words of a text, each as the beginning of one in the task; behind a prefix such as ^. A word has no character that
-- means something in a tsquery.
create function search_query(words text, prefix text default '', suffix text default ':*') returns tsquery
  language sql immutable parallel safe
  return cast(regexp_replace(
    regexp_replace(search_words(words), '(\S{1,64})\S*', '''' || prefix || '\1''' || suffix, 'g'),
    ' ', '&', 'g') as tsquery);

-- For search_text: the words beside each other, the last of them perhaps not whole. No word has a % or a _.
create function search_pattern(words text) returns text
  language sql immutable strict parallel safe
  return '% ' || search_words(words) || '%';

-- The letters of a word in order: the same for a word in which two have changed places.
create function search_letters(word text) returns text
  language sql immutable strict parallel safe
  return (select string_agg(letter, '' order by letter collate "C") from string_to_table($1, null) letter);

-- Tags as tags are compared.
create function tag_key(text) returns text
  language sql immutable strict parallel safe
  return lower(normalize($1, nfc) collate pg_unicode_fast);

alter table task
  alter tag_keys set expression as (string_to_array(tag_key(tags), ' ')),
  add search tsvector not null generated always as (search_document(title, tags, description)) stored;

-- A person's tasks, the newest first; the order that is asked for most needs no sort.
create index task_created on task (owner, created_at, id);
drop index task_owner;

-- Expressions that a person keeps under a name.
create table saved_filter (
  id         bigint      primary key generated always as identity,
  owner      text        not null,
  name       text        not null,
  -- The name as names are compared: NFKC, lower case by Unicode's rules, spaces folded.
  name_key   text        not null,
  filter     text        not null,
  color      text,
  position   numeric     not null,
  version    bigint      not null,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  unique (owner, name_key)
);
