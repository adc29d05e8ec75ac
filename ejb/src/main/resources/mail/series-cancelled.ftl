<#import "event-time.ftl" as time>
Dates annulées : ${title}
Bonjour,

Des dates de la série « ${title} » sont annulées par leurs organisateurs (« ${community} ») :
<#list dates as date>

- ${time.when(date.starts, date.ends, date.zone)}
</#list>

Vous n’avez rien à faire : vos inscriptions tombent avec elles. Le fichier joint met votre calendrier à jour.

Voir toutes les dates :

${link}

Vous recevez ce message parce que vous avez demandé à participer à ces événements.

Direction interministérielle de la transformation publique
${hub}
