<#import "event-time.ftl" as time>
Vous n’êtes plus inscrit : ${title}
Bonjour,

Votre désinscription de l’événement « ${title} » est enregistrée. Merci d’avoir prévenu.

Si vous changez d’avis, vous pouvez vous inscrire à nouveau tant que les inscriptions sont ouvertes.

Voir l’événement :

${link}

Vous recevez ce message parce que vous étiez inscrit à cet événement.

Direction interministérielle de la transformation publique
${hub}
