#!/usr/bin/env bash
# check-database.sh CONF: can the portal sign in to its database, is it a MariaDB that suits? One French sentence when not.
. "$(dirname "${BASH_SOURCE[0]}")/../lib/common.sh"
load_configuration "${1:-}"

[ -n "${HUB_DB_DRIVER:-}" ] || die "la clé HUB_DB_DRIVER (chemin de mariadb-java-client-x.y.z.jar) manque dans $HUB_CONF."
[ -r "$HUB_DB_DRIVER" ] || die "le pilote HUB_DB_DRIVER=$HUB_DB_DRIVER est introuvable ou illisible."
# The password travels by standard input: process arguments and environments can be read by others.
secret "${HUB_DB_PASSWORD_FILE:-}" "mot de passe de la base (HUB_DB_PASSWORD_FILE)" >/dev/null || exit 1
secret "$HUB_DB_PASSWORD_FILE" "" | "$HUB_JAVA" -XX:TieredStopAtLevel=1 -XX:+UseSerialGC -cp "$HUB_DB_DRIVER" \
  "$HUB_LIB/CheckDatabase.java" "$HUB_DB_FULL_URL" "$HUB_DB_USER" "$HUB_DB_NAME"
