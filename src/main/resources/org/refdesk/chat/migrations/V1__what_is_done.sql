-- A question of which nothing more is to be done: never its text.
create table answered (
    question varchar not null primary key,
    platform varchar not null,
    workspace varchar not null,
    channel varchar not null,
    thread varchar,
    kind varchar not null,
    asker varchar not null,
    asked_at timestamp(9) with time zone not null,
    return_to varchar,
    outcome varchar not null,
    posted varchar,
    finished_at timestamp(9) with time zone not null
);
create index answered_finished_at on answered (finished_at);

-- The documents that its answer cites.
create table cited (
    question varchar not null references answered on delete cascade,
    document varchar not null,
    primary key (question, document)
);

-- Who found its answer useful, or not.
create table vote (
    question varchar not null references answered on delete cascade,
    voter varchar not null,
    useful boolean not null,
    primary key (question, voter)
);

-- What became of the votes on questions that are forgotten.
create table document_feedback (
    document varchar not null primary key,
    useful bigint not null,
    not_useful bigint not null
);

-- Threads that the desk has answered in.
create table answered_thread (
    platform varchar not null,
    workspace varchar not null,
    channel varchar not null,
    thread varchar not null,
    answered_at timestamp(9) with time zone not null,
    primary key (platform, workspace, channel, thread)
);

-- Questions with their text, only where keeping them is switched on.
create table kept (
    question varchar not null primary key,
    text varchar not null,
    kept_at timestamp(9) with time zone not null,
    useful bigint default 0 not null,
    not_useful bigint default 0 not null
);
create table kept_quote (
    question varchar not null references kept on delete cascade,
    number int not null,
    document varchar not null,
    quote varchar not null,
    primary key (question, number)
);
