Une réponse dans « ${thread} »
Bonjour,

${author} a répondu dans la discussion « ${thread} », que vous suivez dans la communauté « ${community} » :

${excerpt}

Lire le message et y répondre :

${link}

Vous recevez ce message parce que vous suivez cette discussion. Pour ne plus en recevoir, ouvrez-la et mettez-la en sourdine.

Direction interministérielle de la transformation publique
${hub}
