#!/bin/sh
# The schema of Temporal in both databases. A second setup-schema would reset the version row: only when it is not there.
set -eu
tool() {
  temporal-sql-tool --plugin "$DB" --ep "$POSTGRES_SEEDS" -p "$DB_PORT" -u "$POSTGRES_USER" --db "$1" "$2" $3 $4
}
for pair in "$DBNAME:temporal" "$VISIBILITY_DBNAME:visibility"; do
  database="${pair%%:*}"
  schema="postgresql/v12/${pair##*:}"
  tool "$database" update-schema --schema-name "$schema" || {
    tool "$database" setup-schema -v 0.0
    tool "$database" update-schema --schema-name "$schema"
  }
done
