Votre rôle dans « ${community} »
Bonjour,

<#if role == "LEAD">Vous animez désormais la communauté « ${community} ».<#elseif role == "FACILITATOR">Vous co-animez désormais la communauté « ${community} ».<#elseif role == "EVENT_ORGANISER">Vous organisez désormais les événements de la communauté « ${community} ».<#else>Vous êtes désormais simple membre de la communauté « ${community} ».</#if>

${link}

Vous recevez ce message parce que vous êtes membre de cette communauté.

Direction interministérielle de la transformation publique
${hub}
