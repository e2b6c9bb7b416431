#!/bin/sh
# Runs once, when the data folder is new: a role and two databases for Temporal, apart from ours.
set -eu
psql --username "$POSTGRES_USER" --dbname "$POSTGRES_DB" --set ON_ERROR_STOP=1 --set password="$TEMPORAL_POSTGRES_PASSWORD" <<'SQL'
create role temporal login password :'password';
create database temporal owner temporal;
create database temporal_visibility owner temporal;
\connect temporal_visibility
create extension if not exists btree_gin;
SQL
