-- The hash chain. What is hashed, and how, is documented at todo.audit.trail.EntryHash.
create table entry (
  seq            bigint      primary key,
  event_id       text        not null,
  source         text        not null,
  topic          text        not null,
  type           text        not null,
  task_id        bigint      not null,
  user_id        text,       -- null once erased
  occurred_at    timestamptz not null,
  recorded_at    timestamptz not null,
  content        text,       -- the record's value as it came; null once erased
  salt           bytea,      -- goes with the content: without it a digest tells nothing of a short text
  content_digest bytea       not null,
  previous_hash  bytea       not null,
  hash           bytea       not null,
  erased_at      timestamptz,
  erased_reason  text,
  constraint whole_or_erased check (
    (erased_at is null and erased_reason is null
      and content is not null and salt is not null and user_id is not null)
    or (erased_at is not null and erased_reason is not null
      and content is null and salt is null and user_id is null))
);
create index entry_user on entry (user_id, seq);
create index entry_task on entry (task_id, seq);

-- Where the chain ends. One row, locked by whoever appends.
create table chain_head (
  only_one boolean primary key default true check (only_one),
  seq      bigint  not null,
  hash     bytea   not null
);
insert into chain_head (seq, hash) values (0, decode(repeat('00', 32), 'hex'));

-- Defence in depth: whoever has only the service's own means can add to the chain and erase
-- content, nothing else. Whoever can disable a trigger is found by verification.
create function refuse_entry_change() returns trigger language plpgsql as $$
begin
  if tg_op = 'UPDATE' and old.erased_at is null and new.erased_at is not null
     and (new.seq, new.event_id, new.source, new.topic, new.type, new.task_id, new.occurred_at,
          new.recorded_at, new.content_digest, new.previous_hash, new.hash)
       = (old.seq, old.event_id, old.source, old.topic, old.type, old.task_id, old.occurred_at,
          old.recorded_at, old.content_digest, old.previous_hash, old.hash) then
    return new;
  end if;
  raise exception 'an audit entry can be erased once, never changed or removed'
    using errcode = 'insufficient_privilege';
end $$;

create trigger entry_keeps before update or delete on entry
  for each row execute function refuse_entry_change();
create trigger entry_stays before truncate on entry
  for each statement execute function refuse_entry_change();

create function refuse_head_change() returns trigger language plpgsql as $$
begin
  if tg_op = 'UPDATE' and new.seq > old.seq then
    return new;
  end if;
  raise exception 'the head of the audit chain only moves forward'
    using errcode = 'insufficient_privilege';
end $$;

create trigger head_moves_forward before update or delete on chain_head
  for each row execute function refuse_head_change();
create trigger head_stays before truncate on chain_head
  for each statement execute function refuse_head_change();
