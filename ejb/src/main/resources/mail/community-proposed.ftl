Une communauté est proposée : « ${community} »
Bonjour,

La communauté « ${community} » est proposée au hub. Sa raison d’être :

${purpose}

Pour l’examiner :

${link}

Vous recevez ce message parce que vous examinez les communautés du hub.

Direction interministérielle de la transformation publique
${hub}
