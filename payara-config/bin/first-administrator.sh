#!/usr/bin/env bash
# first-administrator.sh CONF e-mail: prints the one-time link with which the first administrator signs in.
. "$(dirname "${BASH_SOURCE[0]}")/../lib/common.sh"
load_configuration "${1:-}"
[ -n "${2:-}" ] || die "indiquez l'adresse électronique : first-administrator.sh CHEMIN/hub.conf prenom.nom@ministere.gouv.fr"
URL=$(property hub.public-url)
[ -n "$URL" ] || die "la ligne hub.public-url (adresse publique du portail) manque dans $HUB_CONF."
"$(dirname "${BASH_SOURCE[0]}")/check-database.sh" "$HUB_CONF" >/dev/null || exit 1
secret "$HUB_DB_PASSWORD_FILE" "" | "$HUB_JAVA" -XX:TieredStopAtLevel=1 -XX:+UseSerialGC -cp "$HUB_DB_DRIVER" \
  "$HUB_LIB/FirstAdministrator.java" "$HUB_DB_FULL_URL" "$HUB_DB_USER" "$URL" "$2"
