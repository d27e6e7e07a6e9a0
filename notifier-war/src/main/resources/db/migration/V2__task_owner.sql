-- Whose task it is, so that it can be erased with all that is theirs.
alter table task add user_id text;
update task t set user_id = r.user_id from reminder r where r.source = '/todo/task' and r.task_id = t.task_id;
-- Of the others nobody is known until their next event: what says something of a person goes.
update task set title = null, due_date = null, time_zone = null where user_id is null;
create index task_of_person on task (user_id);
