<#import "event-time.ftl" as time>
Vous êtes sur liste d’attente : ${title}
Bonjour,

L’événement « ${title} » est complet : vous êtes en position ${position} sur la liste d’attente.

Il a lieu ${time.when(starts, ends, zone)}, organisé par « ${community} ».

Dès qu’une place se libère et que votre tour est venu, vous êtes inscrit et un courriel vous l’annonce. Personne n’est appelé dans les deux heures qui précèdent l’événement.

Voir ma position ou quitter la liste :

${link}

Vous recevez ce message parce que vous avez demandé à participer à cet événement.

Direction interministérielle de la transformation publique
${hub}
