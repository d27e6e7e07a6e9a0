-- Which events each channel has applied. Written in the transaction of their effects.
create table inbox (
  channel    text        not null,
  event_id   uuid        not null,
  applied_at timestamptz not null default now(),
  primary key (event_id, channel)
);
create index inbox_applied_at on inbox using brin (applied_at);

-- Records that a channel could not read or apply, as they came.
create table dead_letter (
  id            bigint generated always as identity primary key,
  channel       text        not null,
  topic         text        not null,
  partition     int         not null,
  record_offset bigint      not null,
  key           bytea,
  value         bytea,
  reason        text        not null,
  received_at   timestamptz not null,
  redriven_at   timestamptz,
  unique (channel, topic, partition, record_offset)
);
