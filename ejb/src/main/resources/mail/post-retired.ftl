Votre message dans « ${thread} » a été retiré
Bonjour,

Un modérateur du hub a retiré votre message de la discussion « ${thread} », dans la communauté « ${community} ». Voici son explication :

${motive}

Le message retiré et ce motif, que vous êtes seul à voir dans la discussion, se trouvent ici :

${link}

Si vous n’êtes pas d’accord, répondez aux modérateurs par l’adresse de contact du hub, indiquée dans les mentions légales : ${hub}/mentions-legales

Vous recevez ce message parce que vous avez écrit dans cette discussion.

Direction interministérielle de la transformation publique
${hub}
