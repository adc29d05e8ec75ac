<#import "event-time.ftl" as time>
Changement : ${title}
Bonjour,

Plusieurs dates de la série « ${title} », organisée par « ${community} », changent d’horaire, de lieu ou de lien de connexion. Voici comment elles ont lieu maintenant :
<#list dates as date>

- ${time.when(date.starts, date.ends, date.zone)}<#if !date.seated> (liste d’attente)</#if>
<#if date.before??>  Auparavant : ${time.when(date.before.starts, date.before.ends, date.before.zone)}
</#if><#if date.place??>  Lieu : ${date.place}
</#if><#if date.onlineUrl??>  Lien de connexion : ${date.onlineUrl}
</#if>  ${date.link}
</#list>

Si vous ne pouvez plus venir à l’une d’elles, rendez votre place : une autre personne l’attend peut-être. Le fichier joint met votre calendrier à jour.

Voir toutes les dates ou rendre mes places :

${link}

Vous recevez ce message parce que vous avez demandé à participer à ces événements.

Direction interministérielle de la transformation publique
${hub}
