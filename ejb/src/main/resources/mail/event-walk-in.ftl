<#import "event-time.ftl" as time>
Votre présence est notée : ${title}
Bonjour,

À l’événement « ${title} », les organisateurs vous ont inscrit sur place et ont noté votre présence.

Il a lieu ${time.when(starts, ends, zone)}, organisé par « ${community} ».

<#if place??>Lieu : ${place}

</#if>Une fois l’événement terminé, vous trouverez sur sa page de quoi donner votre avis et votre attestation de présence. Si vous n’y étiez pas, dites-le aux organisateurs.

Voir l’événement :

${link}

Vous recevez ce message parce que votre adresse a été donnée à l’accueil de cet événement.

Direction interministérielle de la transformation publique
${hub}
