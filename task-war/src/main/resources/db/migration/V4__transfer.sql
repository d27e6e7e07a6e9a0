-- Which task was made of what a file had: the same file makes nothing twice.
create table imported_task (
  owner    text   not null,
  -- The first half of the SHA-256 of the task's identity in the file.
  identity uuid   not null,
  task_id  bigint not null references task on delete cascade,
  primary key (owner, identity)
);
create index imported_task_task on imported_task (task_id);

-- The tasks of a change are written in any order: that each whole is there is asked when it commits.
alter table task alter constraint task_parent_id_fkey deferrable initially deferred;
