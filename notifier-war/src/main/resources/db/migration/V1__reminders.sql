-- What the newest of our own events said of a task, as far as reminders need it.
create table task (
  task_id   bigint  primary key,
  -- -1: a reminder of the task was here before any event of it.
  sequence  bigint  not null default -1,
  ended     boolean not null default false,
  title     text,
  due_date  timestamptz,
  time_zone text,
  -- The reminders it has: [{"remind_at", "method"}]
  reminders jsonb   not null default '[]'
);

-- Addresses that reminders brought: later ones of the same person may come without.
create table address (
  user_id   text        primary key,
  email     text        not null,
  -- Whether an event of our own said so; it outweighs any other producer's.
  fact      boolean     not null,
  learnt_at timestamptz not null
);

-- A reminder and what became of it.
create table reminder (
  id              bigint generated always as identity primary key,
  source          text        not null,
  task_id         bigint      not null,
  user_id         text        not null,
  remind_at       timestamptz not null,
  method          text        not null,
  task_title      text        not null,
  email           text,
  -- The task's version that asked for it last.
  sequence        bigint      not null,
  state           text        not null check (state in ('queued', 'deferred', 'sending', 'accepted',
                    'unconfirmed', 'failed', 'no_address', 'no_channel', 'cancelled')),
  detail          text,
  attempts        int         not null default 0,
  next_attempt_at timestamptz not null,
  -- Who sends it at the moment, and until when nobody else may; by the database's clock.
  claim           uuid,
  lease_until     timestamptz,
  sent_at         timestamptz,
  unique (source, task_id, user_id, remind_at, method)
);
create index reminder_due on reminder (next_attempt_at) where state in ('queued', 'deferred');
create index reminder_waiting on reminder (remind_at) where state in ('queued', 'deferred');
create index reminder_sending on reminder (lease_until) where state = 'sending';
create index reminder_no_address on reminder (user_id) where state = 'no_address';
create index reminder_of_person on reminder (user_id, remind_at desc, id desc);
