-- EclipseLink takes the fifty ids up to the value drawn.
create sequence task_id increment by 50 start with 50;

create table task (
  id          bigint      primary key,
  owner       text        not null,
  title       text        not null,
  description text,
  due_date    timestamptz,
  status      text        not null check (status in ('pending', 'completed')),
  reminders   text        not null,
  version     bigint      not null,
  created_at  timestamptz not null,
  updated_at  timestamptz not null
);
create index task_owner on task (owner, id);

-- Answers already given, by the key that the client chose.
create table idempotency (
  owner      text        not null,
  key        text        not null,
  request    bytea       not null,
  task_id    bigint,
  answer     text,
  created_at timestamptz not null,
  primary key (owner, key)
);
create index idempotency_created_at on idempotency using brin (created_at);

-- Events to be published: written with the change they tell of, deleted once the broker has them.
-- A lane is published by one relay at a time, so that a task's events keep their order.
create table outbox (
  seq           bigint      generated always as identity primary key,
  topic         text        not null,
  task_id       bigint      not null,
  event         text        not null,
  created_at    timestamptz not null,
  parked_reason text,
  lane          int         not null generated always as (task_id % 3) stored
) with (autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 5000);
create index outbox_lane on outbox (lane, seq) where parked_reason is null;

-- Which of our tasks another producer means by its id. A row without task is a tombstone: what comes late does nothing.
create table external_task (
  source        text        not null,
  owner         text        not null,
  external_id   bigint      not null,
  task_id       bigint,
  last_sequence bigint      not null,
  last_time     timestamptz not null,
  primary key (source, owner, external_id)
);
