#!/bin/bash
# Nightly backup. crontab: 0 3 * * * /opt/pbk-crm/scripts/backup.sh >> /var/log/pbk-backup.log 2>&1
set -e

APP_DIR=/opt/pbk-crm
BACKUP_DIR=$APP_DIR/backups
STAMP=$(date +%Y%m%d_%H%M%S)
TARGET=$BACKUP_DIR/$STAMP

mkdir -p "$TARGET"

PGPASSWORD=Examp1e2024secure pg_dump -h localhost -U pbk_admin pbk_crm | gzip > "$TARGET/database.sql.gz"

cp "$APP_DIR/.env" "$TARGET/.env"
cp -r "$APP_DIR/secrets" "$TARGET/secrets"
cp "$APP_DIR/docker-compose.server.yml" "$TARGET/"
tar -czf "$TARGET/uploads.tar.gz" -C /var/lib/docker/volumes/pbk-crm_uploads _data

# Keep two weeks, on the same disk.
find "$BACKUP_DIR" -mindepth 1 -maxdepth 1 -type d -mtime +14 -exec rm -rf {} +

echo "backup $STAMP done"
