-- Where tasks are kept. A task without project lies in its owner's Inbox.
create table project (
  id         bigint      primary key generated always as identity,
  owner      text        not null,
  name       text        not null,
  -- The name as names are compared: NFKC, lower case by Unicode's rules, spaces folded.
  name_key   text        not null,
  color      text,
  position   numeric     not null,
  archived   boolean     not null default false,
  version    bigint      not null,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  unique (owner, name_key)
);

alter table task
  -- Then due_date is the first instant of the day in due_zone.
  add all_day          boolean     not null default false,
  -- The IANA zone in which the due date was meant; null without due date.
  add due_zone         text,
  add priority         smallint    check (priority between 1 and 4),
  -- Each once, as written, parted by spaces, which no tag holds.
  add tags             text        not null default '',
  add project_id       bigint      references project on delete set null,
  add parent_id        bigint      references task on delete cascade,
  -- RFC 5545, section 3.8.5.3; the series begins at recurrence_start, a wall time in due_zone.
  add recurrence       text,
  add recurrence_from  text        check (recurrence_from in ('due_date', 'completion')),
  add recurrence_start timestamp,
  -- The order by hand; a new task's is its id.
  add position         numeric     not null default 0,
  add completed_at     timestamptz,
  -- When it was put into the trash, where it lies for 30 days.
  add deleted_at       timestamptz,
  add tag_keys         text[]      not null generated always as (string_to_array(lower(tags), ' ')) stored;
update task set position = id;
update task set completed_at = updated_at where status = 'completed';
create index task_parent on task (parent_id) where parent_id is not null;
create index task_project on task (project_id) where project_id is not null;
create index task_deleted_at on task (deleted_at) where deleted_at is not null;

create table comment (
  id         bigint      primary key generated always as identity,
  task_id    bigint      not null references task on delete cascade,
  text       text        not null,
  created_at timestamptz not null,
  updated_at timestamptz not null
);
create index comment_task on comment (task_id, id);

-- The change that a task was last part of, and what each change found: a row for each task that was there before.
alter table task add change_id uuid;
create index task_change on task (change_id);

create table change (
  id         uuid        not null,
  task_id    bigint      not null references task on delete cascade,
  owner      text        not null,
  -- The change that this one followed on this task.
  previous   uuid,
  -- The change whose outcome this one, an undo, brought back: what was done before it can be undone in turn.
  restores   uuid,
  -- The task as it was, as an event carries it, and whether it lay in the trash.
  before     text        not null,
  deleted_at timestamptz,
  created_at timestamptz not null,
  primary key (id, task_id)
);
create index change_task on change (task_id);
create index change_previous on change (previous);
create index change_created_at on change using brin (created_at);
alter table idempotency add change_id uuid;
