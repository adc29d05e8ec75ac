#!/usr/bin/env bash
# start-domain.sh CONF [--without-application]: starts the domain and waits until the portal answers. Idempotent.
# --without-application starts the server with the portal disabled; deploy.sh enables it again.
. "$(dirname "${BASH_SOURCE[0]}")/../lib/common.sh"
load_configuration "${1:-}"
require_domain
[ -f "$HUB_DOMAIN_HOME/config/hub-applied" ] || die "la configuration du domaine n'est pas terminée : relancez create-domain.sh."

if [ -n "$(server_pid)" ]; then
  say "Le domaine $HUB_DOMAIN_HOME est déjà démarré."
else
  options=()
  if [ "${2:-}" = --without-application ] && grep -q '<application-ref ref="hub"' "$HUB_DOMAIN_HOME/config/domain.xml"; then
    say "set servers.server.server.application-ref.hub.enabled=false" >"$HUB_DOMAIN_HOME/config/hub-disable"
    options=(--prebootcommandfile "$HUB_DOMAIN_HOME/config/hub-disable")
  fi
  require_free_ports
  run_quietly "le démarrage du domaine" start_server "${options[@]}"
fi
[ "${2:-}" = --without-application ] || wait_for_application
say "Le domaine $HUB_DOMAIN_HOME est démarré : portail sur le port $HUB_PORT_HTTP."
