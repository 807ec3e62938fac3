from faker import Faker

one, two = Faker(), Faker()
print([one.country_code() for _ in range(12)])
print(two.country_code(), two.country_code())
f = one.country_code
print(f(), f())
