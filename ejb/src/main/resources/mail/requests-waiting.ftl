<#if count gt 1>${count} personnes attendent<#else>Une personne attend</#if> votre réponse pour « ${community} »
Bonjour,

<#if count gt 1>
${count} personnes ont demandé à rejoindre la communauté « ${community} », que vous animez. La plus ancienne de ces demandes attend depuis ${days} jours.
<#else>
Une personne a demandé à rejoindre la communauté « ${community} », que vous animez. Sa demande attend depuis ${days} jours.
</#if>

Pour accepter ou refuser :

${link}

Vous recevez ce message parce que vous animez cette communauté. Il vous est envoyé après 3 jours d’attente, puis une dernière fois après 7 jours.

Direction interministérielle de la transformation publique
${hub}
