Votre adhésion à « ${community} »
Bonjour,

Les animateurs de la communauté « ${community} » ont mis fin à votre adhésion. Vous trouverez d’autres communautés sur le hub :

${link}

Vous recevez ce message parce que vous étiez membre de cette communauté.

Direction interministérielle de la transformation publique
${hub}
