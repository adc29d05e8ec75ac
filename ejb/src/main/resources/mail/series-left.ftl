<#import "event-time.ftl" as time>
Vous n’êtes plus inscrit à la série : ${title}
Bonjour,

Votre désinscription de la série « ${title} » est enregistrée. Merci d’avoir prévenu. Vous avez quitté ces dates :
<#list dates as date>

- ${time.when(date.starts, date.ends, date.zone)}
</#list>

Le fichier joint met votre calendrier à jour. Si vous changez d’avis, vous pouvez vous inscrire à nouveau tant que les inscriptions sont ouvertes.

Voir toutes les dates :

${link}

Vous recevez ce message parce que vous étiez inscrit à ces événements.

Direction interministérielle de la transformation publique
${hub}
