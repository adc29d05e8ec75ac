Vous êtes membre de « ${community} »
Bonjour,

Votre demande a été acceptée : vous êtes maintenant membre de la communauté « ${community} ». Pour la découvrir :

${link}

Vous recevez ce message parce que vous avez demandé à rejoindre cette communauté.

Direction interministérielle de la transformation publique
${hub}
