Votre demande pour « ${community} »
Bonjour,

Les animateurs de la communauté « ${community} » n’ont pas retenu votre demande. Voici leur explication :

${motive}

Ils vous conseillent deux autres communautés :
<#list alternatives as alternative>

- ${alternative.name} : ${alternative.purpose}
  ${alternative.link}
</#list>

Si votre situation change, vous pouvez refaire une demande :

${link}

Vous recevez ce message parce que vous avez demandé à rejoindre cette communauté.

Direction interministérielle de la transformation publique
${hub}
