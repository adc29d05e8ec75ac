Nouvelle communauté : « ${community} »
Bonjour,

Une communauté qui correspond à votre alerte « ${search} » vient d’arriver sur le hub.

${community}
${purpose}

Pour la découvrir :

${link}

Toutes les communautés de cette recherche : ${directory}

Vous recevez ce message parce que vous avez demandé à être prévenu. Pour ne plus le recevoir, connectez-vous et supprimez l’alerte dans « Mes alertes » : ${alerts}

Direction interministérielle de la transformation publique
${hub}
