« ${community} » n’a plus d’animateur
Bonjour,

Plus personne n’anime la communauté « ${community} », qui compte ${members} membre<#if members != 1>s</#if>. Ses membres viennent de recevoir un appel à volontaires.

La page « Vie de la communauté » montre les volontaires : confiez l’animation à l’un d’eux.

${link}

Vous recevez ce message parce que vous suivez les communautés pour le hub.

Direction interministérielle de la transformation publique
${hub}
