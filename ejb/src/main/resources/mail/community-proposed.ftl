Une communauté est proposée : « ${community} »
Bonjour,

La communauté « ${community} » est proposée au hub. Sa raison d’être :

${purpose}

<#if origin?has_content>Elle sortirait de la communauté « ${origin} » : une fois publiée, des membres de celle-ci seraient invités et des discussions la suivraient. La page ci-dessous dit combien ; son auteur peut encore changer ses choix.

</#if>Pour l’examiner :

${link}

Vous recevez ce message parce que vous examinez les communautés du hub.

Direction interministérielle de la transformation publique
${hub}
