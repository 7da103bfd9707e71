using System.Text.Json.Serialization;

namespace Gongkai.Domain.Requests;

/// <summary>证件类型: by what a natural person shows who he is (条例第二十九条第二款第一项).</summary>
[JsonConverter(typeof(JsonStringEnumConverter<IdentityType>))]
public enum IdentityType
{
    /// <summary>居民身份证</summary>
    ResidentCard,

    /// <summary>护照</summary>
    Passport,

    /// <summary>港澳居民来往内地通行证</summary>
    HongKongMacaoPermit,

    /// <summary>台湾居民来往大陆通行证</summary>
    TaiwanPermit,

    /// <summary>外国人永久居留身份证</summary>
    PermanentResidentCard,

    /// <summary>军官证</summary>
    OfficerCard,

    /// <summary>其他</summary>
    Other,
}

/// <summary>证件类型的名称.</summary>
public static class IdentityTypes
{
    /// <summary>In the order of the form.</summary>
    public static IReadOnlyList<(IdentityType Type, string Code, string Title)> All { get; } =
    [
        (IdentityType.ResidentCard, "resident", "居民身份证"),
        (IdentityType.Passport, "passport", "护照"),
        (IdentityType.HongKongMacaoPermit, "hk-macao", "港澳居民来往内地通行证"),
        (IdentityType.TaiwanPermit, "taiwan", "台湾居民来往大陆通行证"),
        (IdentityType.PermanentResidentCard, "permanent-resident", "外国人永久居留身份证"),
        (IdentityType.OfficerCard, "officer", "军官证"),
        (IdentityType.Other, "other", "其他"),
    ];

    public static string Title(this IdentityType type) => All[(int)type].Title;

    /// <summary>The name in forms and interfaces.</summary>
    public static string Code(this IdentityType type) => All[(int)type].Code;

    public static IdentityType? Find(string? code) => All.Where(t => t.Code == code).Select(t => (IdentityType?)t.Type).FirstOrDefault();
}
