-- What a person did on a day of theirs.
create table daily_activity (
  user_id   text not null,
  day       date not null, -- in time_zone, at the event's timestamp
  time_zone text not null, -- the person's, by the day's last event; UTC when the event names none
  created   int  not null,
  completed int  not null,
  deleted   int  not null,
  events    int  not null, -- of every type, updates included
  primary key (user_id, day)
);
