#!/usr/bin/env bash
# deploy.sh CONF hub.ear [--force]: installs or replaces the portal on the running domain. The same file twice does nothing,
# unless --force.
. "$(dirname "${BASH_SOURCE[0]}")/../lib/common.sh"
load_configuration "${1:-}"
require_domain
EAR=${2:-}
[ -n "$EAR" ] || die "indiquez le fichier à installer : deploy.sh CHEMIN/hub.conf CHEMIN/hub.ear"
[ -r "$EAR" ] || die "le fichier $EAR est introuvable ou illisible."
[ -n "$(server_pid)" ] || die "le domaine $HUB_DOMAIN_HOME est arrêté : lancez start-domain.sh."

DEPLOYED=$HUB_DOMAIN_HOME/config/hub-deployed
SUM=$(sha256sum <"$EAR" | cut -d ' ' -f 1)
if [ "${3:-}" != --force ] && [ "$(cat "$DEPLOYED" 2>/dev/null)" = "$SUM" ] && grep -q '<application .*name="hub"' "$HUB_DOMAIN_HOME/config/domain.xml" &&
  ! grep -q '<application-ref .*enabled="false"' "$HUB_DOMAIN_HOME/config/domain.xml"; then
  say "Cette version du portail est déjà installée : rien à changer."
  exit 0
fi
say "Installation de $EAR…"
rm -f "$DEPLOYED"
run_quietly "l'installation du portail" asadmin deploy --force=true --name hub --enabled=true "$EAR"
printf '%s\n' "$SUM" >"$DEPLOYED"
wait_for_application
say "Le portail est installé et répond sur le port $HUB_PORT_HTTP."
