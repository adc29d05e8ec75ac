Votre communauté « ${community} »
Bonjour,

<#if decision == "PUBLISHED">La communauté « ${community} », que vous avez proposée, est publiée : les agents la trouvent désormais dans l’annuaire.<#elseif decision == "SENT_BACK">La communauté « ${community} », que vous avez proposée, demande un complément avant d’être publiée. L’équipe du hub vous écrit :

${motive}

Modifiez ses réglages : l’examen reprendra ensuite.<#else>La communauté « ${community} », que vous avez proposée, n’est pas retenue. L’équipe du hub vous écrit :

${motive}</#if>

<#if link?has_content>
${link}

</#if>
Vous recevez ce message parce que vous avez proposé cette communauté.

Direction interministérielle de la transformation publique
${hub}
