Votre demande pour « ${community} » est close
Bonjour,

La communauté « ${community} » a été mise en archive : elle n’accueille plus de membres, et votre demande pour la rejoindre est close. Elle n’a été ni acceptée ni refusée.

Pour trouver une autre communauté :

${link}

Vous recevez ce message parce que vous avez demandé à rejoindre cette communauté.

Direction interministérielle de la transformation publique
${hub}
