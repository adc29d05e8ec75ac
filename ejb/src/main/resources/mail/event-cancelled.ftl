<#import "event-time.ftl" as time>
Annulé : ${title}
Bonjour,

L’événement « ${title} », prévu ${time.when(starts, ends, zone)}, est annulé par ses organisateurs (« ${community} »).

Vous n’avez rien à faire : votre inscription tombe avec lui.

Voir l’événement :

${link}

Vous recevez ce message parce que vous avez demandé à participer à cet événement.

Direction interministérielle de la transformation publique
${hub}
