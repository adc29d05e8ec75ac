Votre demande pour « ${community} » a expiré
Bonjour,

Personne n’a répondu en 60 jours à votre demande pour la communauté « ${community} ». Elle a expiré : vous n’avez rien fait de travers, et l’équipe du hub est informée que cette communauté ne répond pas.

Vous pouvez refaire une demande, ou trouver une autre communauté :

${link}

Vous recevez ce message parce que vous avez demandé à rejoindre cette communauté.

Direction interministérielle de la transformation publique
${hub}
