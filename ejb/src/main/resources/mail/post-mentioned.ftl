${author} vous a mentionné dans « ${thread} »
Bonjour,

${author} vous a mentionné dans la discussion « ${thread} » de la communauté « ${community} » :

${excerpt}

Lire le message et y répondre :

${link}

Vous recevez ce message parce qu’un membre de la communauté vous a mentionné. Pour ne plus en recevoir, ouvrez la discussion et mettez-la en sourdine.

Direction interministérielle de la transformation publique
${hub}
