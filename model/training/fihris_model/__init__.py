"""Makes the Arabic named-entity model that Fihris ships: prepare, pretrain, finetune, export, evaluate."""
