${candidate} souhaite rejoindre « ${community} »
Bonjour,

${candidate} demande à rejoindre la communauté « ${community} », que vous animez. Son message :

${motive}

Pour accepter ou refuser sa demande :

${link}

Vous recevez ce message parce que vous animez cette communauté.

Direction interministérielle de la transformation publique
${hub}
