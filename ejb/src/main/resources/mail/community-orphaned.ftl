« ${community} » cherche quelqu’un pour l’animer
Bonjour,

Plus personne n’anime la communauté « ${community} ». Tout ce qu’elle contient reste en place, et vous en êtes toujours membre.

Vous pouvez vous proposer pour l’animer, seul ou à plusieurs : il suffit d’un clic sur la page des membres. L’équipe du hub choisit parmi les volontaires et vous accompagne.

${link}

Vous recevez ce message parce que vous êtes membre de cette communauté.

Direction interministérielle de la transformation publique
${hub}
