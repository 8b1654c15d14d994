/** Given names of many countries, folded: lower case, no accents. Their bearers are found without a directory. */
export const FIRST_NAMES: ReadonlySet<string> = new Set(
  `
aaron abby abdul abdullah abel abigail abraham ada adam adele adelaide adina aditi aditya adolfo adrian adriana adrienne agnes agnieszka ahmad ahmed
aidan aileen aisha ajay akash akira akiko alain alan alana alastair albert alberto alec alejandra alejandro aleksandr aleksandra alena alessandra
alessandro alex alexa alexander alexandra alexandre alexei alexis alfonso alfred alfredo ali alice alicia alina alisa alison alistair allan allen
allison alma alonso althea alvaro alvin alyssa amal amanda amar amelia amelie amin amina amir amit amy ana anahi anand anastasia anders andre andrea
andreas andreea andrei andres andrew andrzej andy angela angelica angelina angelo angie angus anika anil anita anja anjali ann anna annabelle anne
annette annie annika anselm ansel anthony antje anton antonia antonio anya araceli archana archie ariana arianna ariel arjun arlene armando arnaud
arnold artem arthur arturo arun arvind asa asad asher ashley ashok ashwin asif astrid athena aubrey audrey augusta aurelie aurora avery axel ayaan
ayesha aylin ayumi barbara barry bartosz beatrice beatriz becky belinda ben benedict benedikt benita benjamin bernadette bernard bernd bernice bernie
bert bertha beth bethany betsy betty beverly bhavna bianca birgit bjorn blanca bob bobby bogdan bonnie boris brad bradley brandi brandon brandy
breanna brenda brendan brenna brent bret brett brian briana brianna bridget brigitte britta brittany bruce bruno bryan bryce bryn caitlin caleb callum
calvin cameron camila camille candace candice carina carl carla carlo carlos carly carmen carol carole caroline carolyn carrie carsten casey cassandra
cassie catalina catarina catherine cathy cecil cecilia cecile cedric celeste celia celine cesar chandra chantal charlene charles charlie charlotte
chelsea cheng cheryl chiara chinedu chioma chloe chris christa christel christiane christina christine christoph christophe christopher chuck cindy
claire clara clarence clarissa claude claudette claudia claudine claudio clemens clement clifford clifton clint clyde cody colette colin colleen
connie connor conor conrad constance constantin cora corey corinne cornelia cornelius cory courtney craig cristian cristiana cristina crystal curtis
cynthia cyril dagmar daisuke daisy damian damien damon dana daniel daniela daniele danielle danilo danny daphne daria darius darlene darnell darrell
darren darryl daryl dave david dawid deanna debbie deborah debra deepa deepak deirdre delia della delores demetrius denis denise dennis denny derek
derrick desiree desmond devin devon dexter diana diane dianne diego dieter dietmar dimitri dina dirk divya dmitri dmitry dolores dominic dominik
dominique donald donna donovan dora doreen doris dorothea dorothy doug douglas duane duncan dustin dwayne dwight dylan ebony eddie edgar edith edmund
eduardo edward edwin eileen ekaterina elaine elba eleanor elena eleni elias elif elijah elin elisa elisabeth elise elizabeth elke ella ellen elliot
elliott elmer eloise elsa elsie elvira emanuel emeka emerson emil emilia emilie emilio emily emma emmanuel enrique eric erica erich erik erika erin
erlinda ernest ernesto ernst erwin esmeralda esperanza estela esteban estelle esther ethan etienne eugene eugenia eunice eva evan evangeline evelyn
fabian fabio fabrice farah farhan farid fatima fatou federica federico felicia felicity felipe felix ferdinand fernanda fernando fiona flavia flavio
florence florian floyd frances francesca francesco francine francis francisca francisco francois francoise franz fred freda frederic frederick
frederik frida friedrich gabriel gabriela gabriele gabrielle gail gareth garrett gary gaurav gavin gemma genevieve geoff geoffrey george georgina
gerald geraldine gerard gerhard german gertrude ghislain gianluca gianni gilbert gilberto gilles gina giorgio giovanna giovanni giselle gisela giulia
giulio giuseppe gladys glenda glenn gloria gonzalo gordon grazia greg gregg gregor gregory greta gretchen grzegorz guadalupe gudrun guido guillaume
guillermo gunnar gunter gustav gustavo guy gwen gwendolyn habib hailey haley hamid hamza han hana hanna hannah hannes hans harald hari haris harold
harriet harrison haruka haruto harvey hasan hassan hector heidi heike heiko heinrich heinz helen helena helene helga helmut hendrik hengameh henri
henrietta henrik henry herbert heriberto herman hermann hilary hilda hillary hiro hiroshi holger homer horst hortensia howard hubert hugh hugo
humberto hussein ian ibrahim ida ignacio igor ilona ilse imani imran ines inga inge ingeborg ingo ingrid inna ioana ira irena irene irina irma irving
isaac isabel isabella isabelle isaiah ismael ismail ivan ivana ivonne jaap jacek jackie jaclyn jacob jacqueline jacques jaime jakob jakub jamal james
jamie jan jana jane janelle janet janice janine janos jared jarrod jason javier jayne jayden jean jeanette jeanne jeannie jeff jeffery jeffrey jelena
jenna jennie jennifer jenny jens jeremiah jeremy jerome jerry jesse jessica jessie jesus jiang jill jillian jim jimmy jin jing jitendra joachim joan
joanna joanne joao joaquin joe joel joerg johan johann johanna johannes john johnathan johnny johnnie jon jonah jonas jonathan jorg jorge jose josef
josefina joseph josephine josh joshua josiah josie joyce juan juana juanita jude judith judy juergen jules julia julian juliana julianne julie julien
juliet julieta juliette julio julius jun junko jurgen justin justine justyna jutta kaitlyn kamal kamala kamil kareem karen karim karin karina karl
karla karolina karsten kasia kassandra kat katarina kate katelyn katerina katharina katherine kathleen kathryn kathy katia katie katja katrin katrina
katarzyna kavita kavitha kay kayla kazuko kazuo keisha keith kelli kelly kelsey ken kendall kendra kenji kenneth kenny kerry kerstin kevin khadija
khalid kieran kim kimberly kiran kirsten kirstin kirsty klara klaus koji konrad konstantin kris krishna krista kristen kristi kristian kristin
kristina kristine kristy krystal krzysztof kumar kurt kwame kyle kylie lakisha lakshmi lamar lana larisa larissa larry lars latasha latisha latoya
laura lauren laurence laurent laurie lawrence lea leah leandro lee leif leila leilani lena lenora leo leon leona leonard leonardo leonie leopold leroy
leslie leticia lev lewis li liam lidia liesel lila lilian liliana lillian linda lindsay lindsey linh linus lisa liselotte livia liz liza lloyd lois
lola lonnie lora lorena lorenzo loretta lori lorna lorraine lothar lou louis louisa louise lourdes luca lucas lucia lucian luciana lucie lucille
lucinda lucy ludmila ludmiła ludwig luis luisa lukas lukasz luke lupita lutz lydia lyle lynda lynette lynn lynne mabel macarena maciej mackenzie
madeleine madeline madhu magda magdalena mahmoud maja malcolm malgorzata malik mallory mandy manfred manish manoj manolo manuel manuela marc marcel
marcela marcella marcelo marcia marcin marco marcos marcus marek margaret margarita margaux marge margie margit margo margot margret marguerite maria
mariah mariam mariana marianne maribel maricela marie mariko marilyn marina mario marion marisa marisol marissa marjorie marko markus marlene marlon
marsha marta martha martina marvin mary maryam maryann mateo mateusz mathew mathias mathieu mathilde matilda mats matt matteo matthew matthias
matthieu maude maura maureen maurice mauricio max maxim maxime maximilian maxine maya mayra megan mehmet mei meinhard melanie melinda melissa melvin
mercedes meredith merle mia micah michael michaela michal michel michele michelle miguel mihai mika mikael mike mikhail milan mildred milena milton
mimi min ming minh miranda mireille miriam miroslav misty mitchell miyuki moe mohamed mohammad mohammed mohan moira moises mona monica monika monique
monroe morgan morris mostafa muhammad muriel murray mustafa myra myriam nadia nadine nadja nancy nanette naomi natalia natalie natasha nathalie
nathan nathaniel neal neil nellie nelson neha nestor ngozi nguyen nichole nicholas nick nicola nicolas nicole nigel nikhil nikita nikki niklas nikola
nikolai nikolaos nils nina nisha noah noel noelle noemi nora norbert noreen norma norman noriko octavia octavio odette olaf olga olena oleg oliver
olivia olivier omar oren orlando oscar oskar osman osvaldo otis otto ousmane owen pablo pamela paolo pascal pascale patrice patricia patrick patrik
patrycja patsy paul paula paulette paulina pauline paulo pavel pawel pedro peggy peter petr petra phil philip philipp philippe phillip phoebe phyllis
pierre pieter pilar piotr prakash pranav prasad preston priscilla priya priyanka qing quentin quinn rachael rachel rachelle radek rafael raheem rahel
rahul rainer raj raja rajeev rajesh raju rakesh ralf ralph ram ramesh ramiro ramon ramona randall randy raphael raquel rashad rashid raul ravi raymond
reba rebecca rebekah reggie regina reginald reiko reiner reinhard rekha rena renata rene renee reuben rhonda ricardo riccardo richard rick ricky rico
riley rita ritu rob robert roberta roberto robyn rocio rod roderick rodney rodolfo rodrigo rogelio roger rohan rohit roland rolf roman ron ronald
ronnie rosa rosalie rosalind rosalyn rosanna roscoe roseanne rosemarie ross roxanne roy ruben rudolf rudy rufus rupert russell ruth ruthie ryan sabine
sabrina sachiko sadie said sakura salim salma salvador salvatore sam samantha samir sammy samuel sandeep sandra sanjay santiago santosh sara sarah
sasha satish saul savannah scott sean sebastian selena selina selma serena serge sergei sergey sergio seth seung shana shane shanice shankar shannon
shanthi sharon shaun shauna shawn sheena sheila shelby sheldon shelley shelly sheri sherman sherri sherry shigeru shirley shiv shreya shweta sibylle
sidney siegfried sigrid silke silvia simon simona simone siobhan slawomir sofia sofie solange solveig sonia sonja sonya sophia sophie soren srinivas
stacey stacy stan stanislav stanley stefan stefania stefanie stefano stella stephan stephane stephanie stephen steve steven stewart stuart sudha
sujata sultan sunil suresh susan susana susanna susanne susie suzanne suzette sven svetlana swati sybil sydney sylvain sylvester sylvia sylvie tabitha
tadeusz tahir takashi takeshi tamara tameka tamika tammy tania tanja tanya tara taro tarun tasha tatiana tatyana ted tenzin teodor terence teresa teri
terrance terrell terri terry tessa thaddeus thanh thea theo theodora theodore theresa therese thiago thierry thomas thorsten tibor tiffany tim timo
timothy tina tobias toby todd tom tomas tomasz tommy toni tonya torsten tracey traci tracy trent trevor tricia trina trinh tristan troy trudy tsering
tuan tyler tyrone udo ulrich ulrike ulf umar uri ursula usha ute uwe vadim valentin valentina valeria valerie vanessa vasily velma venkat venkatesh
vera verena vernon veronica veronika veronique vicente vicki vickie vicky victor victoria vijay vikas vikram viktor viktoria vilma vince vincent
vincenzo vinod viola violeta virgil virginie vishal vivek vivian viviana vivienne vlad vladimir volker waldemar wallace wally walter waltraud wanda
warren wei wendell wendy werner wesley whitney wilbur wilfred wilhelm willa willard william willie wilma winfried winifred winston wladyslaw wojciech
wolfgang xavier xiao ximena xin yan yang yannick yasmin yasmine yesenia ying yolanda yoshi youssef yuki yuko yulia yuri yusuf yves yvette yvonne
zachary zahra zainab zeynep zhang zofia zoe zoey zoltan zuzana hiroko takumi yuto sanna sari aino eino jukka pekka mikko timo antti juha kirsi riitta
tuula eero matti seppo olli arja eeva ludmilla ulla gunilla birgitta kjell torbjorn lennart mats ragnar sigurd solveig oyvind havard aasmund liv turid
fiammetta ottavia gaetano ettore nicolo tiziana luigi marcello raffaele loredana silvio deng xiu hua jian lei mei-ling hao jie yong kwon ji-hoon
min-jun soo-jin hyun jae eun seo-yeon aoife niamh saoirse ciaran eoghan padraig siobhan orla sinead oluwaseun adebayo adaeze babajide folake ifeoma
kofi kwabena akosua abena thandiwe sipho nomvula lindiwe tendai chipo wanjiru kamau otieno achieng amara zuri makena tariq bilal faisal hiba huda
layla leyla mariam nasser noor omer rania reem salma samira sana tamer walid yara yasser ziad zaid dariusz boguslaw grazyna halina jadwiga ewa iwona
joanna beata bozena malwina zbigniew zdzislaw jaroslav vaclav zdenek jitka ludek milos radka tereza lenka
`
    .trim()
    .split(/\s+/),
);
