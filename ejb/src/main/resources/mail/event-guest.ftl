<#import "event-time.ftl" as time>
Votre présence est notée : ${title}
Bonjour,

À l’événement « ${title} », organisé par « ${community} », votre présence a été notée avec cette adresse, qui n’a pas encore de compte sur le hub des communautés.

Date : ${time.when(starts, ends, zone)}.

Créez votre compte en deux clics avec cette même adresse : cette présence y sera inscrite. Vous pourrez donner votre avis sur l’événement et obtenir votre attestation de présence. S’inscrire au hub n’inscrit dans aucune communauté.

Créer mon compte :

${link}

Votre adresse est gardée pour cela jusqu’au ${kept}, puis effacée ; rien d’autre n’est enregistré sur vous. Si vous n’y étiez pas, ou pour qu’elle soit effacée plus tôt, dites-le à ceux qui vous ont accueilli.

Vous recevez ce message parce que votre adresse a été donnée à l’accueil de cet événement.

Direction interministérielle de la transformation publique
${hub}
