-- What a person completed in an hour of a day of theirs, and of that: against its due date, and how long after it was made.
create table completion_hour (
  user_id     text     not null,
  day         date     not null, -- in the person's zone, at the event's timestamp
  hour        smallint not null check (hour between 0 and 23),
  completed   int      not null,
  on_time     int      not null, -- the others that had a due date are late
  late        int      not null,
  open_day    int      not null, -- within 24 hours of being made
  open_week   int      not null, -- within 7 days, and so on: none is in two
  open_month  int      not null, -- within 30 days
  open_longer int      not null,
  primary key (user_id, day, hour)
);

-- When a task was made: the event of its completion does not say. Goes when the task is deleted.
create table task_birth (
  task_id    bigint      primary key,
  user_id    text        not null,
  created_at timestamptz not null
);
create index task_birth_user on task_birth (user_id);
